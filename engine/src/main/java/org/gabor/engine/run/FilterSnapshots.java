package org.gabor.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.files.AtomicFile;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.weights.WeightsException;

/** The first layer's filters after each epoch: {@code epoch-0001.safetensors}; epoch 0 has the initial ones. */
record FilterSnapshots(Path folder) {

    private static final String WEIGHT = ".weight";

    void write(Observed<FilterBank> seen) {
        FilterBank bank = seen.observation();
        Tensor tensor = new Tensor(List.of(bank.filters(), bank.channels(), bank.height(), bank.width()), bank.values());
        Safetensors content = new Safetensors(Map.of(bank.path() + WEIGHT, tensor),
                Map.of("epoch", Integer.toString(seen.epoch()), "step", Long.toString(seen.step())));
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve("epoch-%04d.safetensors".formatted(seen.epoch())), content::write);
        } catch (IOException e) {
            throw new RunException("A filter snapshot cannot be written to %s (%s).".formatted(folder, FileProblem.reason(e)), e);
        }
    }

    List<Observed<FilterBank>> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".safetensors")).sorted()
                    .flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new RunException("%s cannot be read (%s).".formatted(folder, FileProblem.reason(e)), e);
        }
    }

    /** Empty if the file is damaged, which costs one snapshot and not the run. */
    private static Optional<Observed<FilterBank>> read(Path file) {
        try {
            Safetensors content = Safetensors.read(file);
            Map.Entry<String, Tensor> weight = content.tensors().entrySet().iterator().next();
            List<Integer> dims = weight.getValue().dims();
            String path = weight.getKey().substring(0, weight.getKey().length() - WEIGHT.length());
            FilterBank bank = new FilterBank(path, dims.get(0), dims.get(1), dims.get(2), dims.get(3),
                    weight.getValue().values());
            return Optional.of(new Observed<>(Integer.parseInt(content.metadata().get("epoch")),
                    Long.parseLong(content.metadata().get("step")), bank));
        } catch (WeightsException | RuntimeException _) {
            return Optional.empty();
        }
    }
}

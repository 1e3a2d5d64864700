import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.ToolFactory;
import org.eclipse.jdt.core.formatter.CodeFormatter;
import org.eclipse.jdt.core.formatter.DefaultCodeFormatterConstants;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.TextEdit;
import org.w3c.dom.NodeList;

/**
 * Formats all Java sources with Eclipse's formatter, or checks that they are formatted. Runs on Java 17.
 *
 * <p>Usage: {@code java Format.java check|write ROOT}. Line breaks written by hand stay if the lines are short enough. Imports are
 * sorted by name, static ones first, and unused ones are removed. Hashes of files known to be formatted are kept in
 * {@code target/formatted.txt}, so that a second run is quick.
 *
 * <p>Eclipse's formatter joins the patterns of {@code case A _, B _ ->} without spaces: such labels are hidden from it.
 */
public final class Format {

    private static final String LANGUAGE = "25";
    private static final Pattern LABELS = Pattern.compile("(?<=case )([^;{}\"\\n]*?\\b_,[^;{}\"]*?)(?= ->)");
    private static final Pattern HIDDEN = Pattern.compile("\\bL_(\\d+)__*\\b");
    private static final Pattern IMPORTS = Pattern.compile("(?m)^import [^\\n]*;\\n(?:\\n*import [^\\n]*;\\n)*");
    private static final Pattern COMMENTS = Pattern.compile("(?s)//[^\\n]*|/\\*(?!\\*).*?\\*/");

    private final Path root;
    private final Map<String, String> settings;
    private final Set<String> known = new ConcurrentSkipListSet<>();
    private final Set<String> wrong = new ConcurrentSkipListSet<>();

    private Format(Path root) throws Exception {
        this.root = root;
        settings = settings(root.resolve("config/format/eclipse.xml"));
    }

    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        Format format = new Format(Path.of(args[1]).toAbsolutePath().normalize());
        format.run(write);
        for (String file : format.wrong) {
            System.err.println((write ? "Formatted " : "Not formatted: ") + file);
        }
        if (!write && !format.wrong.isEmpty()) {
            System.err.println("To format them: mvn -N antrun:run@format");
            System.exit(1);
        }
    }

    private void run(boolean write) throws IOException {
        Path cache = root.resolve("target/formatted.txt");
        if (Files.exists(cache)) {
            known.addAll(Files.readAllLines(cache));
        }
        Set<String> formatted = new ConcurrentSkipListSet<>();
        sources().parallelStream().forEach(file -> {
            String hash = one(file, write);
            if (!hash.isEmpty()) {
                formatted.add(hash);
            }
        });
        Files.createDirectories(cache.getParent());
        Files.write(cache, formatted);
    }

    private List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> tops = Files.list(root)) {
            for (Path top : tops.filter(path -> Files.isDirectory(path.resolve("src")) || path.endsWith("config")).toList()) {
                try (Stream<Path> files = Files.walk(top)) {
                    files.filter(path -> path.toString().endsWith(".java") && !path.startsWith(top.resolve("target")))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** The hash of the file if it is formatted, or else nothing. */
    private String one(Path file, boolean write) {
        try {
            String read = Files.readString(file);
            String text = read.replace("\r\n", "\n");
            String hash = hash(text);
            if (known.contains(hash)) {
                return hash;
            }
            String formatted = code(imports(text), file);
            if (formatted.equals(text)) {
                return hash;
            }
            wrong.add(root.relativize(file).toString());
            if (write) {
                Files.writeString(file, read.equals(text) ? formatted : formatted.replace("\n", "\r\n"));
            }
            return write ? hash(formatted) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String code(String text, Path file) {
        List<String> labels = new ArrayList<>();
        String hidden = LABELS.matcher(text).replaceAll(found -> hide(found.group(1), labels));
        int kind = file.endsWith("module-info.java") ? CodeFormatter.K_MODULE_INFO : CodeFormatter.K_COMPILATION_UNIT;
        TextEdit edit = ToolFactory.createCodeFormatter(settings, ToolFactory.M_FORMAT_EXISTING)
                .format(kind | CodeFormatter.F_INCLUDE_COMMENTS, hidden, 0, hidden.length(), 0, "\n");
        if (edit == null) {
            throw new IllegalStateException(file + " can't be parsed.");
        }
        Document document = new Document(hidden);
        try {
            edit.apply(document);
        } catch (BadLocationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
        return HIDDEN.matcher(document.get())
                .replaceAll(found -> Matcher.quoteReplacement(labels.get(Integer.parseInt(found.group(1)))));
    }

    /** A name as wide as the last line of the label, so that lines are measured right. */
    private static String hide(String label, List<String> labels) {
        labels.add(label);
        String name = "L_" + (labels.size() - 1) + "__";
        int width = label.length() - label.lastIndexOf('\n') - 1;
        return name + "_".repeat(Math.max(0, width - name.length()));
    }

    private static String imports(String text) {
        Matcher block = IMPORTS.matcher(text);
        if (!block.find()) {
            return text;
        }
        String rest = COMMENTS.matcher(text.substring(block.end())).replaceAll("");
        Set<String> statics = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        block.group().lines().filter(line -> !line.isEmpty()).forEach(line -> {
            String name = line.substring(line.lastIndexOf(' ') + 1, line.length() - 1);
            String simple = name.substring(name.lastIndexOf('.') + 1);
            if (simple.equals("*") || Pattern.compile("\\b" + simple + "\\b").matcher(rest).find()) {
                (line.startsWith("import static ") ? statics : types).add(name);
            }
        });
        String between = statics.isEmpty() || types.isEmpty() ? "" : "\n";
        return text.substring(0, block.start()) + lines("import static ", statics) + between + lines("import ", types)
                + text.substring(block.end());
    }

    private static String lines(String start, Set<String> names) {
        return names.stream().map(name -> start + name + ";\n").collect(Collectors.joining());
    }

    private String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(settings.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(Path file) throws Exception {
        Map<String, String> settings = new TreeMap<>(DefaultCodeFormatterConstants.getJavaConventionsSettings());
        NodeList written =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("setting");
        for (int i = 0; i < written.getLength(); i++) {
            var attributes = written.item(i).getAttributes();
            settings.put(attributes.getNamedItem("id").getNodeValue(), attributes.getNamedItem("value").getNodeValue());
        }
        for (String key : List.of(JavaCore.COMPILER_SOURCE, JavaCore.COMPILER_COMPLIANCE,
                JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM)) {
            settings.put(key, LANGUAGE);
        }
        return settings;
    }
}

package org.gabor.app.vm.look;

/** The methods that show what raises or lowers a class's score. */
public enum EvidenceMethod {
    GRAD_CAM("Grad-CAM", "Where a layer's maps raise the score (Selvaraju et al. 2017)"),
    OCCLUSION("Occlusion", "How far the score falls while a window covers a place (Zeiler and Fergus 2014)"),
    GRADIENT("Gradient", "How the score reacts to each pixel (Simonyan et al. 2013)"),
    SMOOTH_GRAD("SmoothGrad", "The mean gradient of noisy copies (Smilkov et al. 2017)"),
    INTEGRATED_GRADIENTS("Integrated gradients", "The score's difference to an empty image, by pixel (Sundararajan et al. 2017)");

    private final String title;
    private final String meaning;

    EvidenceMethod(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** What it computes, in one line. */
    public String meaning() {
        return meaning;
    }
}

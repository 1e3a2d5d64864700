package org.gabor.app.view.theme;

import javafx.scene.paint.Color;

/** A layer family's three colours: ink for icons and text, line for borders, tint for the card's background. */
public record FamilyColors(Color ink, Color line, Color tint) {}

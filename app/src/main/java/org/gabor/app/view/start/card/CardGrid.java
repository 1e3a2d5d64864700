package org.gabor.app.view.start.card;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Cards in rows of equal width, as many per row as fit; arrow keys move between cards. */
public final class CardGrid extends Pane {

    private static final double NARROWEST = 250;
    private static final double GAP = 16;

    public CardGrid() {
        setId("gallery-cards");
        setPadding(new Insets(2, 22, 24, 32));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows these cards; the current card stays current if it is among them. */
    public void show(List<NetworkCard> cards) {
        String reached = cards().stream().filter(Node::isFocusTraversable).map(Node::getId).findFirst().orElse("");
        getChildren().setAll(cards);
        cards.forEach(card -> card.setReached(false));
        cards.stream().filter(card -> card.getId().equals(reached)).findFirst().or(() -> cards.stream().findFirst())
                .ifPresent(card -> card.setReached(true));
    }

    public List<NetworkCard> cards() {
        return getChildren().stream().map(NetworkCard.class::cast).toList();
    }

    /** Focuses the current card. */
    public void enter() {
        cards().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private void key(KeyEvent event) {
        int at = cards().indexOf(event.getTarget());
        int last = getChildren().size() - 1;
        Optional<Integer> next = at < 0 ? Optional.empty() : switch (event.getCode()) {
            case RIGHT -> Optional.of(at + 1);
            case LEFT -> Optional.of(at - 1);
            case DOWN -> Optional.of(at + columns(getWidth()));
            case UP -> Optional.of(at - columns(getWidth()));
            case HOME -> Optional.of(0);
            case END -> Optional.of(last);
            default -> Optional.empty();
        };
        next.ifPresent(to -> {
            event.consume();
            if (to >= 0 && to <= last) {
                cards().get(at).setReached(false);
                cards().get(to).setReached(true);
                cards().get(to).requestFocus();
            }
        });
    }

    private double room(double width) {
        return width - getPadding().getLeft() - getPadding().getRight();
    }

    private int columns(double width) {
        return Math.max(1, (int) ((room(width) + GAP) / (NARROWEST + GAP)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = Math.ceilDiv(getChildren().size(), columns(width < 0 ? getWidth() : width));
        return getPadding().getTop() + getPadding().getBottom() + Math.max(0, rows * (NetworkCard.HEIGHT + GAP) - GAP);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = Math.floor((room(getWidth()) - (columns - 1) * GAP) / columns);
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).resizeRelocate(getPadding().getLeft() + i % columns * (width + GAP),
                    getPadding().getTop() + i / columns * (NetworkCard.HEIGHT + GAP), width, NetworkCard.HEIGHT);
        }
    }
}

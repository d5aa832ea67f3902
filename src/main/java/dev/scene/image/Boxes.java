package dev.scene.image;

import dev.scene.image.pixels.Cells;
import dev.scene.image.pixels.Components;
import dev.scene.image.pixels.Kind;
import dev.scene.image.pixels.Mask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Tight boxes around pixels of one kind, close ones as one.
final class Boxes {
  /// Boxes nearer than this are one, in pixels.
  private static final int NEAR = 8;

  /// More groups than this are joined coarsely before boxes are drawn around them.
  private static final int MANY = 200;

  private final Mask mask;
  private final Cells cells;
  private final Kind kind;

  private Boxes(Mask mask, Kind kind) {
    this.mask = mask;
    this.cells = mask.cells();
    this.kind = kind;
  }

  /// At most so many boxes, around all pixels of the kind that lie in member cells.
  static List<Box> around(Mask mask, Kind kind, IntPredicate member, int most) {
    List<Box> boxes = new Boxes(mask, kind).tight(member);
    int gap = NEAR;
    boxes = merged(boxes, gap);
    while (boxes.size() > most) {
      gap *= 2;
      boxes = merged(boxes, gap);
    }
    return boxes;
  }

  private List<Box> tight(IntPredicate member) {
    Components components = Components.of(cells.columns(), cells.rows(), member);
    int factor = 1;
    while (components.count() > MANY) {
      components = components.coarser();
      factor *= 2;
    }
    Map<Integer, Box> boxes = new HashMap<>();
    int columns = Math.ceilDiv(cells.columns(), factor);
    for (int number = 0; number < cells.columns() * cells.rows(); number++) {
      if (member.test(number)) {
        int row = number / cells.columns() / factor;
        int group = components.root(row * columns + number % cells.columns() / factor);
        Box box = boxes.computeIfAbsent(group, root -> new Box());
        mask.forEach(number, kind, box::add);
      }
    }
    return new ArrayList<>(boxes.values().stream().filter(box -> box.pixels() > 0).toList());
  }

  private static List<Box> merged(List<Box> boxes, int gap) {
    List<Box> result = new ArrayList<>(boxes);
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < result.size(); i++) {
        again |= swallow(result, i, gap);
      }
    }
    return result;
  }

  private static boolean swallow(List<Box> boxes, int i, int gap) {
    boolean any = false;
    for (int j = boxes.size() - 1; j > i; j--) {
      if (boxes.get(i).near(boxes.get(j), gap)) {
        boxes.get(i).add(boxes.remove(j));
        any = true;
      }
    }
    return any;
  }
}

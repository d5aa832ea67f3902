package dev.scene.image.sheet;

import dev.scene.image.Comparison;
import dev.scene.image.Pictures;
import dev.scene.image.Rasters;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.Pixels;
import dev.scene.image.png.PngDecoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// Draws a pair side by side for a person: expected left, actual right, both faded, what happened
/// marked on top and numbered as the regions are.
///
/// A sheet over 20 megapixels is scaled down. At its peak it holds 4 bytes a pixel of the sheet and
/// one decoded picture.
public final class Composite {
  private Composite() {}

  /// @param comparison of this pair; changed pixels are painted when it has its pictures
  /// @param title what happened, in a sentence
  /// @return a PNG
  public static byte[] png(byte[] expected, byte[] actual, Comparison comparison, String title)
      throws PictureRefused, PictureUnreadable {
    SheetLayout layout = SheetLayout.of(comparison.expected(), comparison.actual());
    Faded sheet = new Faded(layout.width(), layout.height());
    sheet.draw(PngDecoder.decode(expected, "the expected picture"), layout.left());
    sheet.draw(PngDecoder.decode(actual, "the actual picture"), layout.right());
    Optional<Pictures> pictures = comparison.pictures();
    if (pictures.isPresent()) {
      Pixels diff = PngDecoder.decode(pictures.get().diff(), "the diff");
      sheet.highlight(diff, Tint.CHANGED.colour().getRGB(), layout.right());
    }
    annotate(sheet.image(), layout, comparison, title);
    return Rasters.png(sheet.image());
  }

  private static void annotate(
      BufferedImage sheet, SheetLayout layout, Comparison comparison, String title) {
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(0xC9CED6));
    pen.draw(layout.left().frame());
    pen.draw(layout.right().frame());
    Lettering lettering = new Lettering(pen, layout.unit());
    new Marks(pen, layout, lettering).draw(comparison.difference().regions());
    new SheetHeader(pen, layout, lettering).draw(comparison, title);
    pen.dispose();
  }
}

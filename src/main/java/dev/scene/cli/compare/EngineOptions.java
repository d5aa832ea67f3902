package dev.scene.cli.compare;

import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What counts as a difference, as told on the command line.
final class EngineOptions {
  @Option(
      names = "--threshold",
      paramLabel = "0-1",
      defaultValue = "0.1",
      description =
          "How far two colours may lie apart and count as equal (default: ${DEFAULT-VALUE}).")
  private double threshold;

  @Option(
      names = "--tolerance",
      paramLabel = "0-255",
      defaultValue = "0",
      description =
          "A pixel whose channels all differ by no more counts as equal (default: ${DEFAULT-VALUE}).")
  private int tolerance;

  @Option(
      names = "--ignore",
      paramLabel = "X,Y,W,H",
      converter = Box.class,
      description = "A box in which nothing counts, in pixels; may be given again.")
  private List<Ignored> ignored = new ArrayList<>();

  @Option(
      names = "--no-align",
      description =
          "Compare every row with the one at the same height, whatever was inserted above.")
  private boolean inPlace;

  @Option(names = "--no-noise", description = "Count rendering noise as changed.")
  private boolean countNoise;

  @Option(names = "--no-anti-aliasing", description = "Count anti-aliased pixels as changed.")
  private boolean countAntiAliasing;

  @Option(names = "--no-pictures", description = "Draw none; the numbers stay the same.")
  private boolean withoutPictures;

  boolean wantsPictures() {
    return !withoutPictures;
  }

  Options options() throws Unusable {
    try {
      return new Options(
          threshold,
          tolerance,
          !countAntiAliasing,
          !countNoise,
          !inPlace,
          ignored,
          !withoutPictures);
    } catch (IllegalArgumentException e) {
      throw new Unusable(String.valueOf(e.getMessage()), e);
    }
  }

  /// Reads `x,y,width,height`.
  static final class Box implements ITypeConverter<Ignored> {
    @Override
    public Ignored convert(String value) {
      String[] parts = value.split(",", -1);
      if (parts.length != 4) {
        throw new TypeConversionException("'%s' is no X,Y,WIDTH,HEIGHT".formatted(value));
      }
      try {
        return new Ignored(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]));
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "'%s' is no X,Y,WIDTH,HEIGHT in whole pixels".formatted(value));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    private static int number(String text) {
      return Integer.parseInt(text.strip());
    }
  }
}

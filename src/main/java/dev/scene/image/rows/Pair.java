package dev.scene.image.rows;

import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.Scanlines;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/// Both pictures, decoded at the same time when cores are free.
public record Pair(Picture expected, Picture actual) {
  public static final String EXPECTED = "the expected picture";
  public static final String ACTUAL = "the actual picture";

  public static Pair decode(byte[] expectedPng, byte[] actualPng)
      throws PictureRefused, PictureUnreadable {
    FutureTask<Picture> beside = new FutureTask<>(() -> read(actualPng, ACTUAL));
    ForkJoinPool.commonPool().execute(beside);
    Picture expected = read(expectedPng, EXPECTED);
    return new Pair(expected, result(beside));
  }

  private static Picture read(byte[] png, String name) throws PictureRefused, PictureUnreadable {
    Scanlines lines = Scanlines.read(png, name);
    lines.unfilter(0, lines.size().height());
    return new Picture(lines);
  }

  private static Picture result(FutureTask<Picture> task) throws PictureRefused, PictureUnreadable {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case PictureRefused refused -> throw refused;
        case PictureUnreadable unreadable -> throw unreadable;
        case RuntimeException mistake -> throw mistake;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException("Tried to decode a picture", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException)
          new CancellationException("The comparison was interrupted while it decoded").initCause(e);
    }
  }
}

package dev.scene.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// Reads the end of what a container printed; closing the answer gives its connection back.
final class ContainerLog {
  private static final int SECONDS = 10;

  private ContainerLog() {}

  static String tail(DockerClient docker, String name, int lines) {
    StringBuilder text = new StringBuilder();
    try (ResultCallback.Adapter<Frame> log = new Collector(text)) {
      docker
          .logContainerCmd(name)
          .withStdOut(true)
          .withStdErr(true)
          .withTail(lines)
          .exec(log)
          .awaitCompletion(SECONDS, TimeUnit.SECONDS);
    } catch (NotFoundException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static final class Collector extends ResultCallback.Adapter<Frame> {
    private final StringBuilder text;

    Collector(StringBuilder text) {
      this.text = text;
    }

    // a container that is gone has said nothing; docker-java would call that an error in its log
    @Override
    public void onError(Throwable failure) {
      if (failure instanceof NotFoundException) {
        onComplete();
      } else {
        super.onError(failure);
      }
    }

    @Override
    public void onNext(Frame frame) {
      text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
    }
  }
}

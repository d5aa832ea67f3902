package dev.scene.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void idsSortInTheOrderInWhichTheyWereMadeWithinAMillisecondToo() {
    List<String> ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void briefIdsOfOneMillisecondDiffer() {
    List<String> brief = Stream.generate(Ids::next).limit(10_000).map(Ids::brief).toList();

    assertThat(brief).doesNotHaveDuplicates().allMatch(it -> it.matches("[0-9a-f]{20}"));
  }
}

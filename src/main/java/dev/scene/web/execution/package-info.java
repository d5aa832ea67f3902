/// One execution: its attempts, each with its log, and how it ended.
@NullMarked
package dev.scene.web.execution;

import org.jspecify.annotations.NullMarked;

/// Lists in parts: each answer says where the next begins.
@NullMarked
package dev.scene.api.paging;

import org.jspecify.annotations.NullMarked;

/// What keeps the service from its work, told on the pages for as long as it lasts.
@NullMarked
package dev.scene.web.notice;

import org.jspecify.annotations.NullMarked;

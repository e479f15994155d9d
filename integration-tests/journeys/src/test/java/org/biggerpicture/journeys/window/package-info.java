/** What a person has before them: a browser with or without scripting, or plain HTTP. */
@NullMarked
package org.biggerpicture.journeys.window;

import org.jspecify.annotations.NullMarked;

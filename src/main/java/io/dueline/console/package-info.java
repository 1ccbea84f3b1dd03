/**
 * The console: pages for agents, support managers and operators, over the same doors as the API, rendered on the server.
 *
 * <p>How a page is made:
 * <ul>
 * <li>A package-private {@code @Controller} in a package of its own below this one. A method reads ({@code Caller}, path,
 * parameters), calls one verb of {@code store}, {@code report} or {@code policy}, and answers with the name of a
 * template and a record to show, made by a static {@code of}. What it can't find it throws as {@link
 * io.dueline.console.NotHere}; every other failure becomes a page in {@code TroublePages}.
 * <li>A template {@code templates/console/NAME.html}: {@code <html th:replace="~{console/shell :: page(title, active,
 * ~{::main})}">} around one {@code <main>}; {@code active} is the entry of the navigation. Small repeated things are
 * fragments in {@code console/parts.html}: {@code state(look)}, {@code length(it)}, {@code moment(it)}, {@code
 * left(it)}, {@code icon(id)}.
 * <li>Templates see public methods only, also of records that are package-private, and no method of
 * {@code java.util} beyond {@code isEmpty} and {@code get}.
 * <li>Every page has {@code shell} in its model, a {@link io.dueline.console.Shell}: who asks, the zone, the present.
 * <li>Filters, sort and period live in the address: {@link io.dueline.console.Address} makes one from another.
 * <li>Durations and instants are shown with {@code words}: {@code Length}, {@code LocalMoment}, {@code TimeLeft}.
 * <li>The policy of content forbids script and style in a page: no {@code style}, no {@code onclick}. What moves is
 * a class, an attribute of SVG, or htmx ({@code hx-get}, {@code hx-post}); rows that {@code j} and {@code k} walk
 * have {@code data-row}, and Enter follows their first link.
 * <li>A form posts; {@code ForeignPages} refuses what another site sends. Answer with a redirect, or with a fragment
 * where htmx asks.
 * <li>Assets are in {@code static/console} and are named with {@code @{/console/…}}, which adds their hash.
 * </ul>
 */
@NullMarked
package io.dueline.console;

import org.jspecify.annotations.NullMarked;

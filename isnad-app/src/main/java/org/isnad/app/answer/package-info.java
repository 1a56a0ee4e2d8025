/** Questions to the register: filters, names, the contacts of two parties. Open Register first. */
@NullMarked
package org.isnad.app.answer;

import org.jspecify.annotations.NullMarked;

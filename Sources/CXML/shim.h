// Debian's libxml2 was built with ICU and would bring in its headers, which clash with those that Foundation brings itself.
// Nothing that is used here depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>

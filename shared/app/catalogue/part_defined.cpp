#include "shared/app/catalogue/part_defined.h"

#include "shared/views/rows/text_lines.h"

namespace amani::app {

domain::PartDefined part_defined(const views::PartRow& row) {
    return {row.code,
            row.name,
            row.unit,
            row.tracking,
            row.returnable,
            row.due_days,
            views::lines_in(row.substitutes),
            views::lines_in(row.fits_models),
            row.warranty_months};
}

}  // namespace amani::app

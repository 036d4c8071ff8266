"""Tables as schools have them (XLSX, XLS, ODS, CSV): sheets, headings, rows, columns as a person sets them."""

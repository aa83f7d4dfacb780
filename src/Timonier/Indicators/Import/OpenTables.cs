// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Import;

/// <summary>Opens the tables of a file: what the host gives, since the house knows no file format. Readers come one after the other; asking for the next closes the one before.</summary>
/// <param name="stream">The file, at its start; it can be sought.</param>
/// <param name="name">Its name, as the user knows it.</param>
/// <param name="asked">How to read it.</param>
/// <exception cref="UnreadableFileException">While it is enumerated: it is no table, is damaged, or cannot be read as asked.</exception>
public delegate IEnumerable<TableReader> OpenTables(Stream stream, string name, TableRequest asked);

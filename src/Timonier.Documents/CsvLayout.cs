// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents;

/// <summary>How a text file is written.</summary>
/// <param name="Delimiter">ASCII character between two fields; <c>;</c> is what French spreadsheets open without a question.</param>
/// <param name="DecimalSeparator">Character between the two parts of a number; another than the delimiter.</param>
public sealed record CsvLayout(char Delimiter = ';', char DecimalSeparator = '.');

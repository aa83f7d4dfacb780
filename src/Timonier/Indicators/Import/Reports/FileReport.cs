// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>One table read.</summary>
/// <param name="Name">Name as the user knows it, with the entry of an archive or the sheet.</param>
/// <param name="Size">Bytes of the file it was in.</param>
/// <param name="Sha256">Hash of the file it was in, hexadecimal.</param>
/// <param name="Rows">Rows read, header aside.</param>
public sealed record FileReport(string Name, long Size, string Sha256, long Rows);

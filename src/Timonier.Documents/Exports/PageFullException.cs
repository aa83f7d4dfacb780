// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Exports;

/// <summary>Stops a table whose page is full and which has more rows: a table writes all of its rows, and knows nothing of pages.</summary>
internal sealed class PageFullException : Exception;

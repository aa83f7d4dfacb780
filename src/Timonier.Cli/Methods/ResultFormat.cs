// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Methods;

/// <summary>In what form a result is written.</summary>
internal enum ResultFormat
{
    /// <summary>Fields and lines: UTF-8, comma, decimal point.</summary>
    Csv,

    /// <summary>An array of objects, one a row.</summary>
    Json,
}

// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Api;

/// <summary>How much of a table a request reads.</summary>
internal enum ApiReach
{
    /// <summary>One page, with the caveats and the address of the next one.</summary>
    Page,

    /// <summary>All the rows, as they are made.</summary>
    Whole,
}

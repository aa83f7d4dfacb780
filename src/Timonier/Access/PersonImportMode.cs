// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What is to be done of a file of persons and mandates.</summary>
public enum PersonImportMode
{
    /// <summary>Say what it would do.</summary>
    Check,

    /// <summary>Do it, all or nothing.</summary>
    Record,
}

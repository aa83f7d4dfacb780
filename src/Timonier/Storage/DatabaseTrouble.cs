// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>What an exception of the database means for who was acting.</summary>
public enum DatabaseTrouble
{
    /// <summary>Nothing known: a bug.</summary>
    None,

    /// <summary>Somebody else changed the same thing meanwhile: read again, then act again.</summary>
    Conflict,

    /// <summary>The database does not answer: try again later.</summary>
    Away,

    /// <summary>The disk of the database is full: nothing can be written until room is made; nothing needs to be restarted then.</summary>
    Full,

    /// <summary>A text holds a character that no text of the database may hold (U+0000): nothing that a person types.</summary>
    Unwritable,
}

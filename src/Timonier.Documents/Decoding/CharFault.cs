// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Decoding;

/// <summary>Why the characters of a file stop before its end.</summary>
internal enum CharFault
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>A byte is not of the encoding.</summary>
    WrongByte,

    /// <summary>A NUL: the file is not text, or is UTF-16 without its mark.</summary>
    Nul,

    /// <summary>The file begins with the mark of another encoding than the one given.</summary>
    OtherMark,
}

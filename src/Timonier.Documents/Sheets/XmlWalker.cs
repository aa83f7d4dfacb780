// SPDX-License-Identifier: Apache-2.0
using System.Text;
using System.Xml;
using Timonier.Documents.Files;

namespace Timonier.Documents.Sheets;

/// <summary>Walks through the XML of a workbook, and refuses what no workbook needs: DTDs, depth, endless tags.</summary>
/// <remarks>
/// Elements are known by their local name: the strict variant of the format has other namespaces for the same names. Parts are in UTF-8,
/// whatever they declare: so what bounds the length of tags sees the same characters as the parser.
/// </remarks>
internal sealed class XmlWalker : IDisposable
{
    /// <summary>Deepest element: workbooks stay under 20.</summary>
    private const int MaxDepth = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private readonly XmlReader xml;

    /// <summary>Opens a part; the first bytes are read at once.</summary>
    /// <exception cref="XmlException">They are no XML of a workbook.</exception>
    public XmlWalker(Stream stream)
    {
        try
        {
            xml = XmlReader.Create(new StreamReader(new TagStream(stream), Strict, detectEncodingFromByteOrderMarks: false), Settings);
        }
        catch (DecoderFallbackException error)
        {
            throw new XmlException("A byte is not UTF-8.", error);
        }
    }

    /// <summary>How deep the current node is.</summary>
    public int Depth => xml.Depth;

    /// <summary>True for an element written without an end.</summary>
    public bool IsEmptyElement => xml.IsEmptyElement;

    /// <summary>True on text that counts.</summary>
    public bool IsText => xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    /// <summary>Goes to the next node; false at the end.</summary>
    /// <exception cref="XmlException">This is no XML of a workbook.</exception>
    public bool Read()
    {
        try
        {
            if (!xml.Read())
                return false;
        }
        catch (DecoderFallbackException error)
        {
            throw new XmlException("A byte is not UTF-8.", error);
        }

        return xml.Depth <= MaxDepth ? true : throw new XmlException("Elements are too deep.");
    }

    /// <summary>True at the start of an element of this name.</summary>
    public bool IsElement(string name) => xml.NodeType is XmlNodeType.Element && xml.LocalName == name;

    /// <summary>True at the end of an element of this name.</summary>
    public bool IsEnd(string name) => xml.NodeType is XmlNodeType.EndElement && xml.LocalName == name;

    /// <summary>An attribute of the current element, by its local name; nothing when it has none.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>The attribute that ties an element to a relationship, whatever its namespace; nothing when it has none.</summary>
    public string? RelationshipId()
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("relationships", StringComparison.Ordinal))
                id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    /// <summary>Reads a piece of the current text into what is left of a buffer; 0 when there is no more.</summary>
    /// <exception cref="XmlException">This is no XML of a workbook.</exception>
    public int ReadValue(char[] buffer, int from)
    {
        try
        {
            return xml.ReadValueChunk(buffer, from, buffer.Length - from);
        }
        catch (DecoderFallbackException error)
        {
            throw new XmlException("A byte is not UTF-8.", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();
}

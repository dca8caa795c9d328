namespace Samlop.Platform.Files;

/// <summary>Filtype: a kind of file that is received. The content decides which it is; the name must say the same.</summary>
public sealed record FileKind(string Extension, string ContentType)
{
    public static readonly FileKind Pdf = new(".pdf", "application/pdf");
    public static readonly FileKind Png = new(".png", "image/png");
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    public static readonly FileKind Docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly FileKind Xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly FileKind Odt = new(".odt", "application/vnd.oasis.opendocument.text");
    public static readonly FileKind Text = new(".txt", "text/plain");
    public static readonly FileKind Csv = new(".csv", "text/csv");

    public static readonly IReadOnlyList<FileKind> All = [Pdf, Png, Jpeg, Docx, Xlsx, Odt, Text, Csv];

    /// <summary>For the <c>accept</c> attribute of a file field.</summary>
    public static string Accept { get; } = string.Join(",", All.Select(kind => kind.Extension).Append(".jpeg"));

    /// <summary>What the name says; null where that is no kind we receive.</summary>
    public static FileKind? Named(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension == ".jpeg" ? Jpeg : All.FirstOrDefault(kind => kind.Extension == extension);
    }
}

namespace Samlop.Platform.Ui.Tables;

/// <summary>A file of rows under way. Disposing ends it.</summary>
internal interface ITableWriter : IDisposable
{
    /// <summary>A sentence about the file, on a line of its own.</summary>
    void Remark(string text);

    void Headings(IReadOnlyList<string> titles);

    void Row(IReadOnlyList<object?> values);
}

namespace Samlop.Platform.Ui.Tables;

/// <summary>A file of rows under way: the headings are its first line. Disposing ends it.</summary>
internal interface ITableWriter : IDisposable
{
    void Headings(IReadOnlyList<string> titles);

    void Row(IReadOnlyList<object?> values);

    /// <summary>A sentence about the file, apart from its rows. It comes after them.</summary>
    void Remark(string text);
}

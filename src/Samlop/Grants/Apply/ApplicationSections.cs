using Samlop.Grants.Calls;

namespace Samlop.Grants.Apply;

/// <summary>A question with its answer as a reader reads it. A list has a table; what is not answered has neither.</summary>
public sealed record DocumentAnswer(string Question, string? Text, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public bool IsEmpty => Text is null && Rows.Count == 0;
}

/// <summary>A part of an application as a reader reads it.</summary>
public sealed record DocumentSection(string Key, string Title, IReadOnlyList<DocumentAnswer> Answers);

/// <summary>Writes the content of an application for readers: the check page, the sent version, the print and the case file.</summary>
public static class ApplicationSections
{
    public static IReadOnlyList<DocumentSection> Of(ApplicationContent content, ApplicationOptions options) =>
        [.. ApplicationStructure.Parts.Select(part => Of(part, content, options))];

    public static DocumentSection Of(ApplicationPartDefinition part, ApplicationContent content, ApplicationOptions options) =>
        new(
            part.Key,
            ApplicationStructure.TitleOf(part),
            [
                .. part.Fields.Select(field =>
                    field.Key == ApplicationStructure.PartnersPart
                        ? WithLetters(Of(part, field, content.Part(part.Key), options), content)
                        : Of(part, field, content.Part(part.Key), options)
                ),
            ]
        );

    /// <summary>A row in one line, for showing two versions of it.</summary>
    public static string Line(ApplicationField field, CallRow row, ApplicationOptions options) =>
        string.Join(
            ", ",
            field.Columns.Where(c => row.Cells.ContainsKey(c.Key)).Select(c => options.Wording(c.Kind, c.Options, row.Cell(c.Key)))
        );

    /// <summary>The letters of intent of a partner by their names, or that there are none yet.</summary>
    public static string LettersOf(string partner, ApplicationContent content) =>
        content.LettersOf(partner).Select(file => file.Name).ToList() is { Count: > 0 } names
            ? string.Join(", ", names)
            : ApplyText.Letter_ToCome;

    private static DocumentAnswer WithLetters(DocumentAnswer partners, ApplicationContent content) => partners with
    {
        Columns = [.. partners.Columns, ApplyText.Letter],
        Rows = [.. partners.Rows.Zip(content.Partners, (cells, row) => (IReadOnlyList<string>)[.. cells, LettersOf(row.Code, content)])],
    };

    private static DocumentAnswer Of(
        ApplicationPartDefinition part,
        ApplicationField field,
        CallPartContent content,
        ApplicationOptions options
    )
    {
        var question = ApplicationStructure.LabelOf(part, field);
        if (field.Kind != AnswerKind.Rows)
            return new(question, content.Text(field.Key) is { } text ? options.Wording(field.Kind, field.Options, text) : null, [], []);
        return new(
            question,
            null,
            [.. field.Columns.Select(c => ApplicationStructure.LabelOf(field, c))],
            [
                .. content
                    .Rows(field.Key)
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [
                                .. field.Columns.Select(c =>
                                    row.Cells.TryGetValue(c.Key, out var cell) ? options.Wording(c.Kind, c.Options, cell) : ""
                                ),
                            ]
                    ),
            ]
        );
    }
}

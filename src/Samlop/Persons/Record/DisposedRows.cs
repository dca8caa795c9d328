namespace Samlop.Persons.Record;

/// <summary>
/// Facts go from the database while a disposal that two have decided is carried out (arkivlova § 13), and at no other time: the guards of
/// the tables ask its row.
/// </summary>
internal static class DisposedRows
{
    public const string Table = "disposal";

    public const string While = $"""EXISTS (SELECT 1 FROM {Table} WHERE "ApprovedAt" IS NOT NULL AND "EndedAt" IS NULL)""";
}

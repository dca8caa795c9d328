using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>Protected rows are reached through doors alone, and what is open says why.</summary>
public partial class RowsTests
{
    private static readonly IReadOnlyList<IEntityType> Tables = [.. RowsDocument.Tables()];

    private static readonly string Protected = string.Join('|', Tables.Where(t => t.IsProtected()).Select(t => t.ClrType.Name));

    [Fact]
    public void ProtectedTypes_AreReached_ThroughTheGateAlone() =>
        (from file in Sources.Files
         where !file.Path.StartsWith("Platform/Data/", StringComparison.Ordinal)
         from Match match in Regex.Matches(file.Code, $@"\bSet<(?:\w+\.)*(?:{Protected})>|\bFind(?:Async)?<|\bFromSql|\bSqlQuery")
         select $"{file.Path}: {match.Value}").ShouldBeEmpty("db.Rows<T>() and a door (docs/rows.md)");

    [Fact]
    public void Doors_AreMade_InAccessFilesAlone() =>
        (from file in Sources.Files
         where !file.Path.StartsWith("Platform/Data/", StringComparison.Ordinal) && !IsAccess(file)
         from Match match in Regex.Matches(file.Code, @"(?<!SubjectDoors)\.Through\(|\.Bare\(|\.Asking<|\bTagWith\(|Rows<\w+> \w+[,)]")
         select $"{file.Path}: {match.Value}").ShouldBeEmpty("A door is written in the thing's *Access.cs");

    [Fact]
    public void ReasonsToLookPast_AreListed_OnceForEachModule() =>
        Sources.Files.Where(file => file.Code.Contains("new RowsReason(", StringComparison.Ordinal) || Regex.IsMatch(file.Code, @"\bRowsReason \w+ = new\("))
            .Where(file => !Regex.IsMatch(file.Path, @"^\w+/Because\.cs$")).ShouldBeEmpty("The list is closed: Because.cs of the module");

    [Fact]
    public void ReasonsToLookPast_AreAllUsed()
    {
        var code = string.Join('\n', Sources.Files.Select(file => file.Code));
        RowsDocument.Reasons().Where(reason => !code.Contains($"All(Because.{reason.Name})", StringComparison.Ordinal)).Select(reason => reason.Name).ShouldBeEmpty();
    }

    [Fact]
    public void EveryTable_IsProtected_OrSaysWhyItIsOpen() =>
        Tables.Where(t => t.IsProtected() == t.OpenBecause() is not null).Select(t => t.GetTableName()).ShouldBeEmpty("IsProtected(), a foreign key to what is, or IsOpenBecause(…)");

    [Fact]
    public void WhatRefersToAProtectedTable_IsProtected_ThoughItSaysNothing()
    {
        foreach (var type in new[] { "ApplicationPart", "SentVersion", "SentContent", "JournalDocument", "CaseMessage", "ApplicationAttachment", "AwardAccount", "ConsensusGrade", "CallFollower", "CheckRound" })
        {
            Tables.Single(t => t.ClrType.Name == type).IsProtected().ShouldBeTrue(type);
        }
    }

    [Fact]
    public void EveryProtectedTable_HasDoors_OrIsAPart()
    {
        var doors = RowsDocument.Doors();
        foreach (var table in Tables.Where(t => t.IsProtected()))
        {
            if (table.HasDoors()) doors.ShouldContain(d => d.Type == table.ClrType, $"{table.ClrType.Name} is mapped with IsProtected() and has no door");
            else table.Belonging().ShouldNotBeNull($"{table.ClrType.Name} is an IPartOf<…>, or IsProtected() with doors of its own");
        }
    }

    [Fact]
    public void RowsDocument_IsWrittenDownAsTheModelIs()
    {
        var file = Repository.At("docs", "rows.md");
        var expected = RowsDocument.Write();
        if (Environment.GetEnvironmentVariable("SAMLOP_WRITE_DOCS") == "1") File.WriteAllText(file, expected);
        (File.Exists(file) ? File.ReadAllText(file) : "").ShouldBe(expected, "Write it anew: SAMLOP_WRITE_DOCS=1 dotnet test tests/Samlop.Tests --filter RowsDocument");
    }

    private static bool IsAccess(SourceFile file) => AccessFile().IsMatch(file.Path);

    [GeneratedRegex(@"(Access|AccessRows)\.cs$")]
    private static partial Regex AccessFile();
}

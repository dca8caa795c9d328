using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Sharing;

/// <summary>The table of sharing as content: what it says, and how a fault in it is told.</summary>
[Requirement("K-02")]
public sealed class SharingTableTest : IDisposable
{
    private const string Row = "company\tcareer centre\tidentity\tcontrol\tBasis\t§ 1\t2021-01-01\t\tV\tIN NEED\twords\tnote";

    private static readonly string Header = File.ReadLines(Repository.At("content", "sharing", "rows.tsv")).First();

    private readonly string folder = Directory.CreateTempSubdirectory("table").FullName;

    [Fact]
    public void Table_HasItsRows_AndUnsureOnesAreNotInForce()
    {
        SharingTable.Accepted.Rows.Count.ShouldBe(428);
        SharingTable.Shipped.Rows.Count.ShouldBe(428 - SharingTable.Accepted.Rows.Count(row => row.Certainty is RowCertainty.U));
        SharingTable.Shipped.Rows.ShouldNotContain(row => row.Certainty == RowCertainty.U);
        SharingTable.Accepted.Rows.ShouldAllBe(row => row.Section.Length > 0 && row.Owners.Count > 0 && row.Readers.Count > 0);
    }

    [Fact]
    public void ConsentsThatAreOffered_AreThoseThatTheRuleTakes()
    {
        var table = SharingTable.Accepted;
        foreach (var reader in new[] { PartyKind.Company, PartyKind.RefugeeService })
        {
            var purposes = new[] { SharingPurpose.FollowUpToWork, SharingPurpose.Control };
            var taken = from category in Enum.GetValues<PersonCategory>()
                        from purpose in purposes
                        where table.Rule(reader, category, purpose).TakesConsent(PartyKind.CountySchool)
                        select (category, purpose);
            table.ConsentsTo(reader, PartyKind.CountySchool).Where(cell => purposes.Contains(cell.Purpose)).Distinct().ShouldBe(taken, ignoreOrder: true);
        }
    }

    [Fact]
    public void AnyPublicParty_IsEveryPublicKind_AndAnotherBodyIsOfTheReadersOwn()
    {
        var rows = SharingTable.Accepted.Rows;
        rows.First(row => row.Line == 394).Owners.ShouldBe([.. PartyKinds.Public, PartyKind.AnyPublicParty], ignoreOrder: true);
        var other = rows.First(row => row.Line == 76);
        (other.AnotherBody, other.Owners.Single(), other.Readers.Single()).ShouldBe((true, PartyKind.RefugeeService, PartyKind.RefugeeService));
    }

    [Theory]
    [InlineData("company\tcareer", "firm\tcareer", "line 2: column owner: 'firm' is not one of")]
    [InlineData("career centre", "any public party", "line 2: column receiver: 'any public party' is an owner alone")]
    [InlineData("career centre", "career centre (other centre)", "line 2: column receiver: another body is of the owner's own kind")]
    [InlineData("identity", "name", "line 2: column category: 'name' is not one of")]
    [InlineData("control", "fun", "line 2: column purpose: 'fun' is not one of")]
    [InlineData("Basis", "Yes", "line 2: column answer: 'Yes' is not one of Basis, Consent, ToClarify, No")]
    [InlineData("Basis", "Consent", "line 2: column codes: CONSENT belongs to rows")]
    [InlineData("§ 1", "", "line 2: column section: is empty")]
    [InlineData("2021-01-01\t", "2021-02-30\t", "line 2: column from: '2021-02-30' is not a day")]
    [InlineData("2021-01-01\t", "2021-01-01\t2020-12-31", "line 2: column to: is before from")]
    [InlineData("\tV\t", "\tX\t", "line 2: column certainty: 'X' is not one of V, R, U")]
    [InlineData("IN NEED", "IN IF", "line 2: column codes: 'IF' is not one of")]
    [InlineData("IN NEED", "IN IN", "line 2: column codes: one stands twice")]
    [InlineData("\tnote", "", "line 2: there are 11 values, not 12")]
    public void Fault_IsNamedByLineAndColumn(string right, string wrong, string message)
    {
        Row.ShouldContain(right);
        Refused(Header, Row.Replace(right, wrong, StringComparison.Ordinal)).ShouldStartWith($"rows.tsv, {message}");
    }

    [Fact]
    public void Rows_ThatSayTheSameOnTheSameDays_AreRefused()
    {
        Refused(Header, Row, Row).ShouldBe("rows.tsv, line 3: says on the same days what line 2 says");
        Load(Header, Row.Replace("2021-01-01\t", "2021-01-01\t2021-12-31", StringComparison.Ordinal), Row.Replace("2021-", "2022-", StringComparison.Ordinal)).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void File_ThatIsNone_IsRefused()
    {
        Should.Throw<InvalidSharingTable>(() => SharingTable.Load(folder)).Message.ShouldBe("rows.tsv, line 1: the file is missing");
        Refused("owner").ShouldStartWith("rows.tsv, line 1: the header must be");
        Refused(Header).ShouldBe("rows.tsv, line 1: there is not one row");
    }

    private string Refused(params string[] lines) => Should.Throw<InvalidSharingTable>(() => Load(lines)).Message;

    private SharingTable Load(params string[] lines)
    {
        File.WriteAllLines(Path.Combine(folder, "rows.tsv"), lines);
        return SharingTable.Load(folder);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

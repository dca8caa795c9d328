using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Letters;
using Samlop.Tests.Grants.Tell;
using Samlop.Grants.Tell;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Letters.Templates;

/// <summary>Which version of a template is used, whatever came of those before.</summary>
public abstract class LetterTemplatesTests(LooseRows rows)
{
    private static readonly ShippedTemplates Shipped = LetterRules.Shipped;
    private static readonly LetterKind[] Kinds = [.. DecisionLetters.All];

    private enum Became
    {
        InForce,
        GivenUp,
    }

    private sealed record Version(LetterKind Kind, Became Became);

    /// <summary>What became of the versions, one after the other, and of which kinds there is a draft now.</summary>
    private static readonly Gen<(Version[] Over, LetterKind[] Drafts)> AHistory =
        from over in (
            from kind in Gen.Elements(Kinds)
            from became in Gen.Elements(Enum.GetValues<Became>())
            select new Version(kind, became)).Several(6)
        from drafts in Gen.SubListOf(Kinds)
        select (over, drafts.Distinct().ToArray());

    [Fact, Requirement("C-11")]
    public void TheTemplateInForce_IsTheLastThatWasPutInForce_ElseTheProgramsOwn() =>
        AHistory.Holds(history => Hold(history.Over, history.Drafts).GetAwaiter().GetResult(), times: 25);

    private async Task Hold(Version[] over, LetterKind[] drafts)
    {
        await using var db = await rows.Open();
        await db.Clear<LetterTemplateVersion>();
        var numbers = Kinds.ToDictionary(kind => kind, _ => 1);
        var used = Kinds.ToDictionary(kind => kind, _ => 1);
        var gone = new List<(LetterKind Kind, int Number)>();
        foreach (var version in over)
        {
            var number = ++numbers[version.Kind];
            await Saved(version.Kind, number, version.Became);
            if (version.Became == Became.InForce) used[version.Kind] = number;
            else gone.Add((version.Kind, number));
        }

        foreach (var kind in drafts) await Saved(kind, ++numbers[kind], null);

        var templates = new LetterTemplates(db, Shipped);
        foreach (var kind in Kinds)
        {
            var inForce = await templates.InForce(kind);
            inForce.Number.ShouldBe(used[kind]);
            inForce.Texts.Write().ShouldBe(used[kind] == 1 ? Shipped.Of(kind).Write() : Texts(kind, used[kind]).Write());
            (await templates.NextNumber(kind)).ShouldBe(numbers[kind] + 1);
            (await templates.Draft(kind))?.Number.ShouldBe(numbers[kind]);
            (await templates.Draft(kind) is not null).ShouldBe(drafts.Contains(kind));
            (await templates.Version(kind, 1))!.Texts.Write().ShouldBe(Shipped.Of(kind).Write());
            (await templates.Version(kind, numbers[kind] + 1)).ShouldBeNull();
        }

        foreach (var (kind, number) in gone) (await templates.Version(kind, number)).ShouldBeNull();
    }

    private async Task Saved(LetterKind kind, int number, Became? became)
    {
        var (one, other) = (Acting.User(), Acting.User());
        var version = new LetterTemplateVersion(new(Guid.NewGuid()), kind.Code, number, Texts(kind, number), one.User, Acting.Noon);
        var check = new TwoPersonCheck(version.Id.Value);
        check.PreparedBy(one.User);
        if (became == Became.GivenUp) version.Discard(check, Acting.Noon).ShouldBeNull();
        if (became == Became.InForce)
        {
            version.Send(check, one, Acting.Noon).ShouldBeNull();
            version.PutInForce(check, other, check.Mark, Acting.Noon).ShouldBeNull();
        }

        await rows.Save(version, check);
    }

    private static LetterTexts Texts(LetterKind kind, int number) => new(
        new(StringComparer.Ordinal) { ["closing"] = $"{kind.Code} {number}" }, new(StringComparer.Ordinal) { ["closing"] = $"{kind.Code} {number}" });
}

public sealed class LetterTemplatesTests_OnSqlite(LooseRowsOnSqlite rows)
    : LetterTemplatesTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class LetterTemplatesTests_OnPostgres(LooseRowsOnPostgres rows)
    : LetterTemplatesTests(rows), IClassFixture<LooseRowsOnPostgres>;

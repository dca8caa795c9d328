using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Grants.Letters;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Letters;

/// <summary>Which version of a template is used, whatever came of those before, and what is settled of appeal.</summary>
public abstract class LetterTemplatesTests(LooseRows rows)
{
    private static readonly ShippedTemplates Shipped = ShippedTemplates.Load(Repository.At("content", "letters"));
    private static readonly DecisionKind[] Kinds = Enum.GetValues<DecisionKind>();

    private enum Became
    {
        InForce,
        GivenUp,
    }

    private sealed record Version(DecisionKind Kind, Became Became);

    /// <summary>What became of the versions, one after the other, and of which kinds there is a draft now.</summary>
    private static readonly Gen<(Version[] Over, DecisionKind[] Drafts)> AHistory =
        from over in (
            from kind in Gen.Elements(Kinds)
            from became in Gen.Elements(Enum.GetValues<Became>())
            select new Version(kind, became)).Several(6)
        from drafts in Gen.SubListOf(Kinds)
        select (over, drafts.Distinct().ToArray());

    [Fact, Requirement("C-11")]
    public void TheTemplateInForce_IsTheLastThatWasPutInForce_ElseTheProgramsOwn() =>
        AHistory.Holds(history => Hold(history.Over, history.Drafts).GetAwaiter().GetResult(), times: 25);

    private async Task Hold(Version[] over, DecisionKind[] drafts)
    {
        await using var db = await rows.Open();
        await db.Clear<LetterTemplateVersion>();
        var numbers = Kinds.ToDictionary(kind => kind, _ => 1);
        var used = Kinds.ToDictionary(kind => kind, _ => 1);
        var gone = new List<(DecisionKind Kind, int Number)>();
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

    /// <summary>The last answer counts, and of dismissals alone: the circular has answered for the others.</summary>
    [Theory, Requirement("C-14")]
    [InlineData(AppealStanding.ToBeClarified)]
    [InlineData(AppealStanding.Right, AppealStanding.Right)]
    [InlineData(AppealStanding.NoRight, AppealStanding.Right, AppealStanding.NoRight)]
    [InlineData(AppealStanding.Right, AppealStanding.NoRight, AppealStanding.NoRight, AppealStanding.Right)]
    public async Task Appeal_IsAsItWasSettledLast(AppealStanding now, params AppealStanding[] settled)
    {
        await using var db = await rows.Open();
        await db.Clear<AppealRuling>();
        // Saved from the last to the first: it is the moment that counts, not the row.
        foreach (var (standing, hours) in settled.Select((standing, hours) => (standing, hours)).Reverse())
        {
            var (one, other, at) = (Acting.User(), Acting.User(), Acting.Noon.AddHours(hours));
            var ruling = new AppealRuling(new(Guid.NewGuid()), DecisionKind.Dismissal, new(standing, "Fordi.", "Loven."), one.User, at);
            var check = new TwoPersonCheck(ruling.Id.Value);
            check.PreparedBy(one.User);
            ruling.Send(check, one, at).ShouldBeNull();
            ruling.Settle(check, other, check.Mark, at).ShouldBeNull();
            await rows.Save(ruling, check);
        }

        var templates = new LetterTemplates(db, Shipped);
        (await templates.Appeal(DecisionKind.Dismissal)).ShouldBe(now);
        (await templates.Appeal(DecisionKind.Award)).ShouldBe(AppealStanding.NoRight);
        (await templates.Appeal(DecisionKind.Rejection)).ShouldBe(AppealStanding.NoRight);
    }

    private async Task Saved(DecisionKind kind, int number, Became? became)
    {
        var (one, other) = (Acting.User(), Acting.User());
        var version = new LetterTemplateVersion(new(Guid.NewGuid()), kind, number, Texts(kind, number), one.User, Acting.Noon);
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

    private static LetterTexts Texts(DecisionKind kind, int number) => new(
        new(StringComparer.Ordinal) { ["closing"] = $"{kind} {number}" }, new(StringComparer.Ordinal) { ["closing"] = $"{kind} {number}" });
}

public sealed class LetterTemplatesTests_OnSqlite(LooseRowsOnSqlite rows)
    : LetterTemplatesTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class LetterTemplatesTests_OnPostgres(LooseRowsOnPostgres rows)
    : LetterTemplatesTests(rows), IClassFixture<LooseRowsOnPostgres>;

using System.Linq.Expressions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>
/// What somebody's own word on their impartiality lets them do, and what a superior's ruling does to it (forvaltningsloven § 8).
/// </summary>
public sealed class ImpartialityRuleTests
{
    public enum Ruling
    {
        None,
        Impartial,
        Barred,
    }

    private enum Act
    {
        RuledImpartial,
        RuledBarred,
        RuledByOneself,
        Withdrawn,
    }

    [Theory]
    [InlineData(ImpartialityAnswer.NoGround, Ruling.None, ImpartialityStanding.Clear)]
    [InlineData(ImpartialityAnswer.Ground, Ruling.None, ImpartialityStanding.Barred)]
    [InlineData(ImpartialityAnswer.InDoubt, Ruling.None, ImpartialityStanding.InDoubt)]
    [InlineData(ImpartialityAnswer.InDoubt, Ruling.Impartial, ImpartialityStanding.Clear)]
    [InlineData(ImpartialityAnswer.InDoubt, Ruling.Barred, ImpartialityStanding.Barred)]
    public void AnswerAndRuling_GiveOneStanding_AndWithdrawnNone(ImpartialityAnswer answer, Ruling ruling, ImpartialityStanding standing)
    {
        var declared = Declared(answer, ruling);
        Answers(declared).ShouldBe((standing == ImpartialityStanding.Clear, standing == ImpartialityStanding.Barred,
            standing is ImpartialityStanding.Barred or ImpartialityStanding.InDoubt, standing == ImpartialityStanding.InDoubt));
        ImpartialityAccess.StandingOf(declared.Answer, declared.FoundImpartial).ShouldBe(standing);

        declared.Withdraw("Noe nytt.", Acting.Noon).ShouldBeNull();
        Answers(declared).ShouldBe((false, false, false, false));
    }

    [Fact]
    public void NothingDeclared_IsNeitherClearNorBarred() =>
        ImpartialityAccess.StandingOf(null, null).ShouldBe(ImpartialityStanding.NotDeclared);

    [Fact]
    public void Rule_OnOnesOwnDoubt_IsRefused_AndTheDoubtStands()
    {
        var self = Acting.User();
        var declared = Declared(ImpartialityAnswer.InDoubt, Ruling.None, self.User);
        declared.Rule(self, true, "Jeg er grei.", Acting.Noon).ShouldBe(ImpartialityDeclaration.OwnImpartiality);
        declared.WaitsForRuling.ShouldBeTrue();
        declared.RuledBy.ShouldBeNull();
    }

    [Theory]
    [InlineData(ImpartialityAnswer.NoGround, Ruling.None)]
    [InlineData(ImpartialityAnswer.Ground, Ruling.None)]
    [InlineData(ImpartialityAnswer.InDoubt, Ruling.Impartial)]
    [InlineData(ImpartialityAnswer.InDoubt, Ruling.Barred)]
    public void Rule_WhereNothingIsInDoubt_IsRefused(ImpartialityAnswer answer, Ruling ruling)
    {
        var declared = Declared(answer, ruling);
        var before = Answers(declared);
        declared.Rule(Acting.User(), before.Bars, "Omgjort.", Acting.Noon).ShouldBe(ImpartialityDeclaration.NothingInDoubt);
        Answers(declared).ShouldBe(before);
    }

    [Fact]
    public void Withdraw_Twice_KeepsTheFirstReason()
    {
        var declared = Declared(ImpartialityAnswer.NoGround, Ruling.None);
        declared.Withdraw("Fikk en svoger der.", Acting.Noon).ShouldBeNull();
        declared.Withdraw("En annen grunn.", Acting.Noon.AddDays(1)).ShouldBe(ImpartialityDeclaration.DeclarationIsWithdrawn);
        (declared.WithdrawnAt, declared.WithdrawalReason).ShouldBe((Acting.Noon, "Fikk en svoger der."));
    }

    [Fact]
    public void Rule_OnAWithdrawnDoubt_IsRefused()
    {
        var declared = Declared(ImpartialityAnswer.InDoubt, Ruling.None);
        declared.Withdraw("Tok feil.", Acting.Noon).ShouldBeNull();
        declared.Rule(Acting.User(), true, "Grei.", Acting.Noon).ShouldBe(ImpartialityDeclaration.NothingInDoubt);
    }

    /// <summary>Whatever is done, nobody is cleared and kept out at once, and only a ruling of another moves a doubt.</summary>
    [Fact]
    public void AnySequence_NeverClearsWhoIsKeptOut()
    {
        var made = from answer in Gen.Elements(Enum.GetValues<ImpartialityAnswer>())
                   from acts in Gen.Elements(Enum.GetValues<Act>()).Several(8)
                   select (answer, acts);
        made.Holds(each =>
        {
            var self = Acting.User();
            var declared = Declared(each.answer, Ruling.None, self.User);
            foreach (var act in each.acts)
            {
                var (before, version) = (Answers(declared), declared.Version);
                var no = Do(declared, act, self);
                var after = Answers(declared);
                (after.Clears && after.KeepsOut).ShouldBeFalse();
                if (after.Bars || after.InDoubt) after.KeepsOut.ShouldBeTrue();
                declared.Version.ShouldBe(no is null ? version + 1 : version);
                if (no is not null || act == Act.RuledByOneself) after.ShouldBe(before);
                if (before.Bars && declared.WithdrawnAt is null) after.Bars.ShouldBeTrue();
            }
        });
    }

    private static Refusal? Do(ImpartialityDeclaration declared, Act act, Actor self) => act switch
    {
        Act.RuledImpartial => declared.Rule(Acting.User(), true, "Grei.", Acting.Noon),
        Act.RuledBarred => declared.Rule(Acting.User(), false, "Ikke grei.", Acting.Noon),
        Act.RuledByOneself => declared.Rule(self, true, "Grei.", Acting.Noon),
        _ => declared.Withdraw("Noe nytt.", Acting.Noon),
    };

    internal static ImpartialityDeclaration Declared(ImpartialityAnswer answer, Ruling ruling, UserId? person = null)
    {
        var declared = new ImpartialityDeclaration(new(Guid.NewGuid()), Subject.Of(new GrantApplicationId(Guid.NewGuid())), person ?? Acting.User().User, answer,
            answer == ImpartialityAnswer.Ground ? ImpartialityGround.Special : null, null, Acting.Noon);
        if (ruling != Ruling.None) declared.Rule(Acting.User(), ruling == Ruling.Impartial, "Slik er det.", Acting.Noon).ShouldBeNull();
        return declared;
    }

    private static (bool Clears, bool Bars, bool KeepsOut, bool InDoubt) Answers(ImpartialityDeclaration declared)
    {
        declared.IsClear.ShouldBe(ImpartialityDeclaration.Clears.Compile()(declared));
        return (declared.IsClear, declared.IsBar, ImpartialityDeclaration.KeepsOut.Compile()(declared), declared.WaitsForRuling);
    }
}

/// <summary>The conditions on declarations say the same in the database as in memory.</summary>
public abstract class ImpartialityConditionTests(LooseRows rows)
{
    public static TheoryData<string> Conditions => ["Clears", "Bars", "KeepsOut", "InDoubt"];

    [Theory, MemberData(nameof(Conditions))]
    public async Task Condition_FindsThoseItHoldsForInMemory(string name)
    {
        var declared = (
            from answer in Enum.GetValues<ImpartialityAnswer>()
            from ruling in Enum.GetValues<ImpartialityRuleTests.Ruling>()
            where ruling == ImpartialityRuleTests.Ruling.None || answer == ImpartialityAnswer.InDoubt
            from withdrawn in new[] { false, true }
            select Made(answer, ruling, withdrawn)).ToList();
        await rows.Save([.. declared]);

        var condition = (Expression<Func<ImpartialityDeclaration, bool>>)typeof(ImpartialityDeclaration).GetProperty(name)!.GetValue(null)!;
        await using var db = await rows.Open();
        var ids = declared.Select(d => d.Id).ToList();
        var found = await db.Set<ImpartialityDeclaration>().Where(condition).Select(d => d.Id).ToListAsync();
        var holds = declared.Where(condition.Compile()).Select(d => d.Id).ToList();
        found.Where(ids.Contains).ShouldBe(holds, ignoreOrder: true);
        holds.ShouldNotBeEmpty();
    }

    private static ImpartialityDeclaration Made(ImpartialityAnswer answer, ImpartialityRuleTests.Ruling ruling, bool withdrawn)
    {
        var declared = ImpartialityRuleTests.Declared(answer, ruling);
        if (withdrawn) declared.Withdraw("Noe nytt.", Acting.Noon).ShouldBeNull();
        return declared;
    }
}

public sealed class ImpartialityConditionTests_OnSqlite(LooseRowsOnSqlite rows)
    : ImpartialityConditionTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class ImpartialityConditionTests_OnPostgres(LooseRowsOnPostgres rows)
    : ImpartialityConditionTests(rows), IClassFixture<LooseRowsOnPostgres>;

using FsCheck.Fluent;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Guides;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Guides;

/// <summary>A guide, its editions and its rounds without a database: what may be done when, and where it stands.</summary>
[Requirement("K-08")]
public class GuideRuleTests
{
    private static readonly Actor Writer = Acting.User();
    private static readonly Actor Second = Acting.User();

    [Fact]
    public void Edition_GoesThroughItsStates()
    {
        var (guide, edition, check) = AGuide(Whole());
        edition.State.ShouldBe(GuideState.Draft);
        edition.InRound(Acting.Noon);
        edition.State.ShouldBe(GuideState.InRound);
        edition.InRound(null);
        edition.Send(check, Writer, Acting.Noon).ShouldBeNull();
        edition.State.ShouldBe(GuideState.WaitsForApproval);
        edition.Approve(check, Second, check.Mark, Acting.Noon).ShouldBeNull();
        edition.State.ShouldBe(GuideState.Approved);
        guide.Approve(1, edition.Content, new(2023, 6, 1), Acting.Noon);
        edition.Overtake(Acting.Noon);
        edition.State.ShouldBe(GuideState.Overtaken);
        edition.Withdraw(Acting.Noon);
        edition.State.ShouldBe(GuideState.Withdrawn);
    }

    [Fact]
    public void State_IsTheSameInMemoryAndAsACondition()
    {
        var (_, draft, _) = AGuide(Whole());
        var (_, sent, check) = AGuide(Whole());
        sent.Send(check, Writer, Acting.Noon);
        var (_, asked, _) = AGuide(Whole());
        asked.InRound(Acting.Noon);
        var (_, gone, _) = AGuide(Whole());
        gone.Discard(Acting.Noon);
        foreach (var edition in new[] { draft, sent, asked, gone })
            Enum.GetValues<GuideState>().Where(state => GuideEdition.States.At(state).Compile()(edition)).ShouldBe([edition.State]);
    }

    [Fact]
    public void Edition_IsNotWritten_WhileOthersCommentOrASecondPersonReads()
    {
        var (_, edition, check) = AGuide(Whole());
        edition.MayWrite(check).ShouldBeNull();
        edition.InRound(Acting.Noon);
        edition.MayWrite(check).ShouldBe(GuideEdition.EditionIsInRound);
        edition.MaySend(check).ShouldBe(GuideEdition.EditionIsInRound);
        edition.InRound(null);
        edition.Send(check, Writer, Acting.Noon).ShouldBeNull();
        edition.MayWrite(check).ShouldNotBeNull();
        edition.MayDiscard(check).ShouldNotBeNull();
    }

    [Fact]
    public void Edition_IsSent_WhenItIsWhole_AndAllCommentsAreAnswered()
    {
        var (_, empty, check) = AGuide(Whole() with { Activities = [] });
        empty.MaySend(check).ShouldBe(GuideEdition.EditionIsIncomplete);
        empty.MayOpenRound(check).ShouldBe(GuideEdition.EditionIsIncomplete);
        var (_, edition, other) = AGuide(Whole());
        edition.Commented(1);
        edition.MaySend(other).ShouldBe(GuideEdition.CommentsAreUnanswered);
        edition.Commented(-1);
        edition.MaySend(other).ShouldBeNull();
    }

    [Fact]
    public void WhoWrote_DoesNotApprove()
    {
        var (_, edition, check) = AGuide(Whole());
        edition.Save(Whole() with { Title = "Ny tittel" }, check, Second.User, Acting.Noon);
        edition.Send(check, Writer, Acting.Noon).ShouldBeNull();
        edition.Approve(check, Writer, check.Mark, Acting.Noon).ShouldBe(CheckRefusal.PreparedBySame);
        edition.Approve(check, Second, check.Mark, Acting.Noon).ShouldBe(CheckRefusal.PreparedBySame);
        edition.Approve(check, Acting.User(), check.Mark, Acting.Noon).ShouldBeNull();
    }

    [Fact]
    public void Revision_IsNew_AtEachSave_WithAHashOfItsOwn()
    {
        var (_, edition, check) = AGuide(Whole());
        var first = edition.Hash;
        edition.Save(Whole() with { Lead = "En annen innledning" }, check, Writer.User, Acting.Noon);
        edition.Revision.ShouldBe(2);
        edition.Hash.ShouldNotBe(first);
        edition.Revisions.Select(r => r.Number).ShouldBe([1, 2]);
        GuideContent.Read(edition.Revisions[0].Content).Hash().ShouldBe(first);
    }

    [Fact]
    public void Activity_MovesWithinItsPhase_AndNoFurther()
    {
        var content = Whole() with
        {
            Activities = [An("a", GuidePhase.Mapping), An("x", GuidePhase.Training), An("b", GuidePhase.Mapping), An("c", GuidePhase.Mapping)],
        };
        Keys(content.Moved("c", up: true)).ShouldBe("a x c b");
        Keys(content.Moved("a", up: true)).ShouldBe("a x b c");
        Keys(content.Moved("x", up: false)).ShouldBe("a x b c");
        Keys(content.Moved("nobody", up: true)).ShouldBe("a x b c");
        Keys(content.Moved("a", up: false).Without("x")).ShouldBe("b a c");
    }

    [Fact]
    public void Comparison_TellsWhatIsNew_Gone_ChangedAndMoved()
    {
        var before = Whole() with { Activities = [An("a", GuidePhase.Mapping), An("b", GuidePhase.Mapping), An("c", GuidePhase.Mapping)] };
        var after = before.Moved("a", up: false).Without("c").With(An("d", GuidePhase.Ending)) with { Lead = "Ny innledning" };
        var parts = GuideCompared.Parts(before, after);
        parts.Single(p => p.IsNew).Key.ShouldBe("d");
        parts.Single(p => p.IsGone).Key.ShouldBe("c");
        parts[0].Fields.Single().Theirs.ShouldBe("Ny innledning");
        parts[^1].Key.ShouldBeNull();
        GuideCompared.Parts(before, before).ShouldBeEmpty();
    }

    /// <summary>Whatever is done with an edition, what is compared with itself is the same, and the hash says so.</summary>
    [Fact]
    public void Content_IsReadAsItWasWritten() =>
        Prop.ForAll<(byte Act, byte Key, byte Phase)[]>(acts =>
        {
            var content = Whole();
            foreach (var (act, name, phase) in acts)
            {
                var key = $"k{name % 5}";
                content = (act % 3) switch
                {
                    0 => content.With(An(key, (GuidePhase)(phase % 8))),
                    1 => content.Moved(key, phase % 2 == 0),
                    _ => content.Without(key),
                };
            }

            var read = GuideContent.Read(content.Write());
            return read.Hash() == content.Hash() && GuideCompared.Parts(content, read).Count == 0
                && content.Activities.Select(a => a.Key).Distinct().Count() == content.Activities.Count;
        }).ShouldHold();

    [Fact]
    public void Round_TakesCommentsOfThoseWhoAreAsked_UntilTheyHaveFinishedOrItIsClosed()
    {
        var (_, edition, _) = AGuide(Whole());
        var round = new GuideRound(new(Guid.NewGuid()), edition, 1, new(2022, 6, 1), "", Writer.User, Acting.Noon);
        var party = Second.Organisation;
        round.MayComment(party).ShouldBe(Refusal.NotFound);
        round.MayAsk(party).ShouldBeNull();
        round.Ask(party, Acting.Noon);
        round.MayAsk(party).ShouldBe(GuideRound.PartyIsAsked);
        round.MayComment(party).ShouldBeNull();
        round.Finish(party, Second.User, Acting.Noon);
        round.MayComment(party).ShouldBe(GuideRound.PartyHasFinished);
        round.Close(Acting.Noon);
        round.MayComment(party).ShouldBe(GuideRound.RoundIsClosed);
        round.MayAsk(new(Guid.NewGuid())).ShouldBe(GuideRound.RoundIsClosed);
    }

    private static string Keys(GuideContent content) => string.Join(' ', content.Activities.Select(a => a.Key));

    private static GuideActivity An(string key, GuidePhase phase) => new(key, phase, $"Aktivitet {key}", "Gjør dette.", "", "", null, "", true);

    private static GuideContent Whole() => new("Samtaleguide", "Innledning", "nb", [], [An("a", GuidePhase.Mapping)]);

    private static (Guide Guide, GuideEdition Edition, TwoPersonCheck Check) AGuide(GuideContent content)
    {
        var guide = new Guide(new(Guid.NewGuid()), GuideKind.Guide, Writer, Acting.Noon);
        var edition = new GuideEdition(new(Guid.NewGuid()), guide, 1, content, Writer.User, Acting.Noon);
        var check = new TwoPersonCheck(edition.Id.Value);
        check.PreparedBy(Writer.User);
        return (guide, edition, check);
    }
}

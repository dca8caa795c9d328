using FsCheck.Fluent;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit.TwoPerson;

/// <summary>The two-person rule under any sequence of actions by anybody.</summary>
public sealed class TwoPersonCheckTests
{
    private static readonly Actor[] People = [.. Enumerable.Range(1, 4).Select(n => new Actor(new UserId(new Guid(n, 0, 0, new byte[8])), default, Rights.None)), Actor.System];

    [Fact]
    public void AnySequence_NobodyBothPreparesAndDecides_AndADecidedRoundNeverChanges()
    {
        var steps = Gen.Choose(0, 4).SelectMany(action => Gen.Choose(0, People.Length - 1).Select(who => (action, who))).ListOf().ToArbitrary();
        Prop.ForAll(steps, sequence =>
        {
            var check = new TwoPersonCheck(Guid.NewGuid());
            var prepared = new HashSet<UserId>();
            var answered = new Dictionary<int, (Verdict?, UserId?)>();
            var minute = 0;
            foreach (var (action, who) in sequence)
            {
                var actor = People[who];
                var at = DateTimeOffset.UnixEpoch.AddMinutes(++minute);
                switch (action)
                {
                    case 0 when check.MayChange() is null:
                        check.PreparedBy(actor.User);
                        prepared.Add(actor.User);
                        break;
                    case 1:
                        if (check.Send(actor, at) is null) prepared.Add(actor.User);
                        break;
                    case 2:
                        check.Approve(actor, check.Mark, at);
                        break;
                    case 3:
                        check.Return(actor, at, "Rett opp");
                        break;
                    case 4:
                        check.TakeBack(actor, at);
                        break;
                }

                foreach (var round in check.Rounds.Where(r => r.Verdict is not null))
                {
                    if (answered.TryGetValue(round.Number, out var before) && before != (round.Verdict, round.AnsweredBy)) return false;
                    answered[round.Number] = (round.Verdict, round.AnsweredBy);
                    if (round.Verdict is Verdict.Approved or Verdict.Returned && (round.AnsweredBy is not { } by || by == default || round.SentBy == by)) return false;
                    if (round.Verdict == Verdict.Approved && prepared.Contains(round.AnsweredBy!.Value)) return false;
                }

                if (check.Rounds.Count(r => r.Verdict is null) > 1 || check.Rounds.Count(r => r.Verdict == Verdict.Approved) > 1) return false;
            }

            return true;
        }).ShouldHold(2000);
    }

    [Fact]
    public void Return_OpensForChange_AndTheNextRoundIsANewRow()
    {
        var check = new TwoPersonCheck(Guid.NewGuid());
        check.Send(People[0], DateTimeOffset.UnixEpoch).ShouldBeNull();
        check.Return(People[1], DateTimeOffset.UnixEpoch, "Mangler noe").ShouldBeNull();
        check.MayChange().ShouldBeNull();
        check.Send(People[0], DateTimeOffset.UnixEpoch).ShouldBeNull();
        check.Rounds.Select(r => r.Verdict).ShouldBe([Verdict.Returned, null]);
        check.Approve(People[0], check.Mark, DateTimeOffset.UnixEpoch).ShouldBe(CheckRefusal.PreparedBySame);
        check.Approve(People[1], check.Mark, DateTimeOffset.UnixEpoch).ShouldBeNull();
        check.MayChange().ShouldBe(CheckRefusal.AlreadyDecided);
    }
}

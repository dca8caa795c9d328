using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Disposing;

/// <summary>Ta tilbake kassasjonen: whoever proposed it, before anybody has approved it. Nothing is deleted.</summary>
[Process("persons.disposal-taken-back")]
public sealed class TakeBackDisposal(AppDb db) : IUseCase<TakeBackDisposal.Input, Done>
{
    public static Permission Needs => ProposeDisposal.Needs;

    public sealed class Input : IInput<TakeBackDisposal, Input, Done>
    {
        public DisposalId Disposal { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundDisposal(input.Disposal, cancel) is not var (disposal, check)) return Refusal.NotFound;
        if (disposal.TakeBack(check, actor, change.At) is { } no) return no;

        disposal.Over(DisposalEnd.TakenBack, change.At);
        await db.ForgetProposed(disposal.Id, cancel);
        change.Record(DisposalMoved.Of(disposal, DisposalStep.TakenBack));
        return new Done();
    }
}

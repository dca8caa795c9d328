using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Proposing;

/// <summary>Send en foreslått rolle på nytt: after it came back, perhaps with other days.</summary>
[Process("RoleSentAgain")]
public sealed class SendRole(AppDb db, OsloClock clock) : IUseCase<SendRole.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<SendRole, Input, Done>
    {
        public RoleProposalId Proposal { get; set; }

        public string? From { get; set; }

        /// <summary>The last day; empty where no end is set.</summary>
        public string? To { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableProposal(input.Proposal, actor, cancel) is not var (proposal, check)) return Refusal.NotFound;
        if (proposal.User == actor.User) return RoleProposal.RoleToOneself;
        if (proposal.MayChange(check) is { } no) return no;

        var organisation = await db.Rows<Organisation>().VisibleTo(actor.ForAdministration())
            .SingleAsync(o => o.Id == proposal.Organisation, cancel);
        var errors = new FieldErrors();
        var (from, to) = MembershipPeriod.Read(input.From, input.To, organisation, errors);
        if (!errors.Any && to < clock.Today)
            errors.Add(nameof(Input.To), Phrase.In<AccessText>(nameof(AccessText.Error_AlreadyOver)));
        if (
            !errors.Any
            && from > clock.Today
            && proposal.Prolongs is not null
            && (await db.Prolonged(proposal, cancel)).From <= clock.Today
        )
        {
            errors.Add(nameof(Input.From), Phrase.In<AccessText>(nameof(AccessText.Error_HasBegun)));
        }

        if (errors.Any) return errors;

        proposal.SetDays(from, to);
        if (await db.StillStands(proposal, clock.Today, cancel) is { } changed) return changed;
        if (proposal.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(Proposals.Proposed(proposal));
        return new Done();
    }
}

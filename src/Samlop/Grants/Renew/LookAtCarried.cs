using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Renew;

/// <summary>
/// Bekreft overførte beløp: somebody who writes the application says of amounts that were carried that they are the ones of this year.
/// </summary>
[Process("grants.continuation.amounts-looked-at"), TellsNobody(Untold.OwnWork)]
public sealed class LookAtCarried(AppDb db) : IUseCase<LookAtCarried.Input, Done>
{
    public static Permission Needs => StartApplication.Needs;

    public sealed class Input : IInput<LookAtCarried, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The codes of the rows that are ticked.</summary>
        public List<string> Rows { get; set => field = value ?? []; } = [];
    }

    /// <summary>Amounts that were carried are looked at.</summary>
    [Event("grants.continuation.amounts-looked-at"), NoNews]
    public sealed record CarriedLookedAt(GrantApplicationId Application, int Count) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<RenewText>(nameof(RenewText.Told_LookedAt), Count);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application?.Continues is null) return Refusal.NotFound;
        if (application.MayChange() is { } no) return no;
        var lines = new ApplicationBudget(application.ReadContent().BudgetLines).Lines;
        var open = (await db.Rows<CarriedAmount>().Of(application).ToListAsync(cancel))
            .Where(carried => carried.Standing(lines) == CarriedStanding.Open).ToList();
        var ticked = open.FindAll(carried => input.Rows.Contains(carried.Code));
        if (ticked.Count == 0)
            return new FieldError(nameof(Input.Rows), Phrase.In<RenewText>(nameof(RenewText.Error_Rows)));
        foreach (var carried in ticked) carried.Look(actor.User, change.At);
        change.Record(new CarriedLookedAt(application.Id, ticked.Count));
        return new Done();
    }
}

using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Grants.Apply;

/// <summary>The dates that the state of an application is read from, as somebody sees them.</summary>
public sealed class ApplicationDates
{
    private static readonly Ladder<ApplicationState, ApplicationDates> States = new(
        (ApplicationState.ReceivedLate, d => d.FirstReceivedAt != null && d.WithdrawnAt == null && d.ReturnedAt == null
            && d.ClosesAt != null && d.FirstReceivedAt >= d.ClosesAt),
        (ApplicationState.Sent, d => d.FirstReceivedAt != null && d.WithdrawnAt == null && d.ReturnedAt == null),
        (ApplicationState.Confirmed, d => d.ConfirmedAt != null),
        (ApplicationState.Withdrawn, d => d.WithdrawnAt != null),
        (ApplicationState.Returned, d => d.ReturnedAt != null),
        (ApplicationState.Draft, d => true));

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? FirstReceivedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>The first instant that is too late; null where it is not known.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public ApplicationState State => States.Of(this);

    public static Expression<Func<ApplicationDates, bool>> In(ApplicationState state) => States.At(state);
}

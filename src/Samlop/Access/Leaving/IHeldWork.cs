using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Leaving;

/// <summary>Somebody's role for an organisation, by which work lies in their hands.</summary>
public sealed record Holder(UserId User, OrganisationId Organisation, Role Role);

/// <summary>Somebody who may take a piece of work.</summary>
public sealed record Taker(UserId User, string Name);

/// <summary>Arbeid i noens hender: something that waits for one person alone, and stands still when they are gone.</summary>
/// <param name="Kind">The <see cref="IHeldWork.Kind"/> that it is of.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Name">What it is, with nothing of what it says.</param>
/// <param name="Takers">Who may take it; nobody where it is not given on but given anew, at <paramref name="Url"/>.</param>
/// <param name="Url">Where those who may give it out do that; null where they do it on the page that is common to all kinds.</param>
public sealed record HeldThing(string Kind, Guid Id, UserId Holder, Phrase Name, IReadOnlyList<Taker> Takers, string? Url = null);

/// <summary>
/// What a step lets people have in their hands. Registered by the steps of the modules: access asks them all, and knows none of them.
/// </summary>
public interface IHeldWork
{
    /// <summary>Its code in forms and addresses, the same for ever.</summary>
    string Kind { get; }

    /// <summary>Who of the organisation gives out what nobody has.</summary>
    IReadOnlyList<Role> GivenOutBy { get; }

    /// <summary>What the holder has in their hands by the role.</summary>
    Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel);

    /// <summary>
    /// What lies in the hands of people whose role is over, in the organisation of the giver; nothing that the giver is kept out of. It
    /// follows from the days of the roles, so that nothing has to be done on the day.
    /// </summary>
    Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel);

    /// <summary>Hands it over to one of its takers, as the step itself does it: with its events, within the run that asks.</summary>
    Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel);
}

using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>What organisations, people and roles are read for: to keep the registers of them, and to oversee that.</summary>
internal static class Administration
{
    public static readonly Purpose Purpose = new("access.administration", "access.people");

    /// <summary>The actor as reader of organisations, people and their roles.</summary>
    public static Reader ForAdministration(this Actor actor) => Purpose.Reader(actor);
}

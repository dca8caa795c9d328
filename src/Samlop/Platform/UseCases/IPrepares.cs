namespace Samlop.Platform.UseCases;

/// <summary>
/// A use case that makes something before its transaction, so that nothing waits for a printer or another program. <see cref="Runner"/>
/// asks for the permission first, then prepares, then runs; what was made lies in the input, in a property that no form can fill.
/// <c>Handle</c> trusts none of it: what it was made of may have changed meanwhile.
/// </summary>
public interface IPrepares<TInput>
{
    /// <summary>
    /// Reads by the same doors as <c>Handle</c> and makes nothing for an actor whom that will refuse; it changes no rows.
    /// </summary>
    Task Prepare(TInput input, Actor actor, CancellationToken cancel);
}

using Samlop.Platform.UseCases;

namespace Samlop.Cases.Requests;

/// <summary>Spørsmål i saker: to open their pages, as the kinds say which roles ask, read and answer.</summary>
public abstract class ReadRequests : INeeds
{
    public static Permission Needs { get; } = Permission.Of("cases.request.read");
}

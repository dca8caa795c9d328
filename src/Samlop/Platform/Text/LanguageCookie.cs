using Microsoft.AspNetCore.Localization;

namespace Samlop.Platform.Text;

/// <summary>The language a person chose, kept in a cookie of its own.</summary>
public sealed class LanguageCookie : RequestCultureProvider
{
    public const string Name = "sprak";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(Languages.ByCode(httpContext.Request.Cookies[Name]) is { } language ? new ProviderCultureResult(language.Culture.Name) : null);
}

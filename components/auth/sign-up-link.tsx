import Link from "next/link";
import { textLink } from "./auth-shell";

export function SignUpLink() {
  return (
    <>
      No account yet?{" "}
      <Link href="/signup" className={textLink}>
        Sign up
      </Link>
    </>
  );
}

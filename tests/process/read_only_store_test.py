"""A store that may only be read: the program starts and serves reads, and a command answers 503 with the reason."""

import os
import shutil
import stat
import unittest

import a_network
from a_network import ANetwork

NOBODY = 65534


class ReadOnlyStore(ANetwork):
    def as_somebody_else(self, site):
        """Gives the site's directory to a user whom file modes bind (they do not bind root)."""
        if os.getuid() != 0:
            return {}
        os.chmod(self.root, 0o755)
        shutil.copy(f"{a_network.BIN}/amani-node", f"{self.root}/amani-node")
        os.chmod(f"{self.root}/amani-node", 0o755)
        site.bin_path = self.root
        for folder, _, files in os.walk(site.directory):
            for path in [folder] + [os.path.join(folder, file) for file in files]:
                os.chown(path, NOBODY, NOBODY)
        return {"user": NOBODY, "group": NOBODY}

    def test_of_a_node_serves_reads_and_says_why_it_records_nothing(self):
        site = self.a_site("AG-KRJ")
        customer = {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"}
        site.api.command("/customers", customer)
        site.process.stop()
        store = f"{site.directory}/site/amani.db"
        how = self.as_somebody_else(site)
        os.chmod(store, stat.S_IRUSR)
        site.start(**how)
        self.assert_refusal(self.refusal_of(site.api.command, "/customers", customer), 503, "store_read_only")
        self.assertEqual(len(site.api.all_rows("/customers")), 1)
        site.link.raise_up()
        self.assertFalse(site.sync_once()["agrees"])
        self.assertEqual(site.api.get("/status")["recorded"], 2)  # the first user, the customer

        site.process.stop()
        for end in ("", "-wal", "-shm"):  # SQLite gives its side files the store's mode
            if os.path.exists(store + end):
                os.chmod(store + end, stat.S_IRUSR | stat.S_IWUSR)
        site.start(**how)
        site.api.command("/customers", customer | {"name": "زهرا رضایی"})
        self.assert_agreement(site)


if __name__ == "__main__":
    unittest.main()
